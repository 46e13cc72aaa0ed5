import { html } from 'lit/html.js';
import { button, seal } from './parts';
import type { Ui } from './ui';

/** Asks for a name, or, after a session ran out, to come in again. */
export function welcome(ui: Ui) {
  const { t, app, state: { expired, trainee } } = ui;
  const closed = expired && ui.hosted;
  return html`
    <div class="welcome scroll">
      ${seal()}
      <h2 class="title" tabindex="-1">${t('app')}</h2>
      <p class="small">${t('tagline')}</p>
      <slot name="intro"></slot>
      ${expired ? html`<p class="notice">${t('expired')} ${closed ? t('reopen') : ''}</p>` : ''}
      ${closed ? '' : form(ui)}
      ${trainee && !closed ? button('link', t('switch'), () => app.signOut()) : ''}
    </div>`;
}

function form({ app, t, state: { trainee, loading } }: Ui) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = (event.target as HTMLFormElement).querySelector('input')!.value.trim();
    if (name) void app.signIn(name);
  };
  return html`
    <form class="sign-in" @submit=${submit}>
      <label for="name">${t('name')}</label>
      <input id="name" required maxlength="60" autocomplete="name"
        placeholder=${t('nameHint')} .defaultValue=${trainee?.name ?? ''}>
      <button class="primary" ?disabled=${loading}>${t('enter')}</button>
      <p class="small">${t('privacy')}</p>
    </form>`;
}
