import { html } from 'lit';
import { plain, seal } from './parts';
import type { Ui } from './ui';

/** Asks for a name, or, after a session ran out, to come in again. */
export function welcome(ui: Ui) {
  const { t, state } = ui;
  const closed = ui.hosted && state.expired;
  return html`
    <div class="welcome">
      ${seal()}
      <h2 class="title brand" tabindex="-1">${t('app')}</h2>
      <p class="tagline">${t('tagline')}</p>
      <slot name="intro"></slot>
      ${state.expired ? html`<p class="expired">${t(closed ? 'expiredToken' : 'expired')}</p>` : ''}
      ${closed ? '' : form(ui)}
    </div>`;
}

function form({ app, t, state }: Ui) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = new FormData(event.currentTarget as HTMLFormElement).get('name');
    if (typeof name === 'string' && name.trim()) void app.signIn(name.trim());
  };
  return html`
    <form class="sign-in" @submit=${submit}>
      <label for="name">${t('name')}</label>
      <input id="name" name="name" required maxlength="60" autocomplete="name"
        placeholder=${t('nameHint')} .defaultValue=${state.trainee?.name ?? ''}>
      <button class="primary" ?disabled=${state.loading}>${t('enter')}</button>
      <p class="small">${t('privacy')}</p>
      ${state.trainee ? plain(t('switch'), () => app.signOut()) : ''}
    </form>`;
}
