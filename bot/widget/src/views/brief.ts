import { html, nothing } from 'lit/html.js';
import type { Mode, Scenario } from '../api/types';
import { avatar, bar, button, tag, tags, toLobby } from './parts';
import type { Ui } from './ui';

/** What the trainee knows before the conversation, and the product that is for sale. */
export function brief(ui: Ui) {
  const { t, state, app } = ui;
  const scenario = state.brief!;
  const { buyer } = scenario;
  return html`
    ${bar(toLobby(ui), scenario.title, t(scenario.family))}
    <div class="scroll page">
      ${tags(ui, scenario)}
      <div class="person">${avatar(buyer.name)}<p><strong>${buyer.name}</strong>
        <span class="small">${buyer.title}・${buyer.organisation}</span></p></div>
      ${briefing(ui, scenario)}
      ${ui.modeFixed ? nothing : html`<fieldset><legend>${t('mode')}</legend>
        ${option(ui, 'practice')}${option(ui, 'assessment')}</fieldset>`}
    </div>
    <footer class="foot">
      ${button('primary', t('start'), () => app.startAttempt(scenario.id), state.loading)}</footer>`;
}

const option = ({ t, app }: Ui, mode: Mode) => html`
  <label class="panel"><input type="radio" name="mode" .checked=${app.mode === mode}
    @change=${() => app.choose(mode)}>
    <p><strong>${t(mode)}</strong><span class="small">${t(`${mode}About`)}</span></p></label>`;

/** Also beside the conversation, where the facts are needed. */
export const briefing = ({ t }: Ui, { summary, brief: task, product, techniques }: Scenario) => html`
  <div class="sheets">
    <section class="panel">
      ${task ? [
        passage(t('goal'), task.goal), passage(t('role'), task.role), passage(t('situation'), task.situation),
        list(t('known'), task.known),
      ] : summary}
      ${techniques.length ? passage(t('techniques'), html`
        <span class="tags">${techniques.map(({ name }) => tag(name))}</span>`) : nothing}
    </section>
    ${product ? html`<section class="panel">
      ${passage(t('product'), html`<strong>${product.name}</strong><br>${product.summary}`)}
      <dl>${product.facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
      ${list(t('limits'), product.limits)}
    </section>` : nothing}
  </div>`;

const passage = (title: string, text: unknown) => html`<h3>${title}</h3><p>${text}</p>`;

const list = (title: string, items: string[]) => items.length ? html`
  <h3>${title}</h3><ul class="list">${items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing;
