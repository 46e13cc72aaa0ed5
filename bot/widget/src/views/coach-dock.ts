import { html, nothing } from 'lit';
import type { CoachLine } from '../core/coach';
import { iconButton } from './parts';
import type { Ui } from './ui';

/** The talk with the coach: a single line until the first question. */
export function coachDock(ui: Ui) {
  const { t, state: { coach }, asker } = ui;
  const talking = coach.lines.length > 0;
  return html`
    <section class="dock ${talking ? 'talking' : ''}" aria-label=${t('coach')}>
      <div class="dock-head"><strong>${t('coach')}</strong>
        ${talking ? iconButton('close', t('close'), () => coach.close()) : nothing}</div>
      <div class="log dock-log" role="log" aria-label=${t('coachLog')} tabindex="0">
        <ol>
          <li class="line coach"><p class="bubble">${t('coachHello')}</p></li>
          ${coach.lines.map((line) => dockLine(ui, line))}
          ${coach.waiting ? waiting(ui) : nothing}
        </ol>
      </div>
      ${talking ? nothing : suggestions(ui)}
      ${asker.template(t, t('coachAsk'), coach.waiting)}
    </section>`;
}

function waiting({ t, state: { coach } }: Ui) {
  if (!coach.trouble) return html`<li class="line coach"><p class="bubble dots">${t('waitCoach')}</p></li>`;
  return html`
    <li class="line trouble"><span>${t(coach.trouble)}</span>
      <button type="button" class="link" @click=${() => coach.retry()}>${t('again')}</button></li>`;
}

function dockLine(ui: Ui, line: CoachLine) {
  if (line.mine) {
    return html`<li class="line trainee"><span class="sr">${ui.t('you')}</span><p class="bubble">${line.text}</p></li>`;
  }
  return html`
    <li class="line coach"><span class="sr">${ui.t('coach')}</span><p class="bubble">${line.text}</p>
      ${line.buttons.length ? html`<div class="chips">${line.buttons.map((button) => html`
        <button type="button" class="chip" @click=${() => press(ui, button)}>${button.title}</button>`)}
      </div>` : nothing}</li>`;
}

type Button = Extract<CoachLine, { mine: false }>['buttons'][number];

function press({ app, state: { coach } }: Ui, { scenario, attempt, report, text, title }: Button): void {
  if (scenario) void app.openBrief(scenario);
  else if (attempt) void app.resume(attempt);
  else if (report) void app.openReport(report);
  else coach.say(text ?? title);
}

function suggestions({ t, state: { coach } }: Ui) {
  const texts = [t('suggest1'), t('suggest2'), t('suggest3')];
  return html`<div class="chips">${texts.map((text) => html`
    <button type="button" class="chip" @click=${() => coach.say(text)}>${text}</button>`)}</div>`;
}
