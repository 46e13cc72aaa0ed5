import { html, nothing } from 'lit/html.js';
import type { CoachLine } from '../core/coach';
import { bubble, dots, troubleLine } from './log';
import { button, iconButton } from './parts';
import type { Ui } from './ui';

/** The talk with the coach: a single line until the first question. */
export function coachDock(ui: Ui) {
  const { t, state: { coach }, asker } = ui;
  const talking = !!coach.lines.length;
  return html`
    <section class="dock side ${talking ? 'talking' : ''}" aria-label=${t('coach')}>
      ${talking ? iconButton('close', t('close'), () => coach.close()) : nothing}
      <div class="log scroll" role="log" aria-label=${t('coach')} tabindex="0">
        <ol>
          ${bubble('coach', t('coach'), t('coachHello'))}
          ${coach.lines.map((line) => dockLine(ui, line))}
          ${coach.trouble ? troubleLine(ui, coach) : nothing}
        </ol>
        ${coach.waiting && !coach.trouble ? dots(ui, t('coach')) : nothing}
      </div>
      ${talking ? nothing : html`<div class="chips">${(['suggest1', 'suggest2', 'suggest3'] as const)
        .map((key) => button('chip', t(key), () => coach.say(t(key))))}</div>`}
      ${asker.template(t, t('coachAsk'), coach.waiting)}
    </section>`;
}

function dockLine(ui: Ui, line: CoachLine) {
  if (line.mine) return bubble('trainee', ui.t('you'), line.text);
  const chips = line.buttons.map((choice) => button('chip', choice.title,
    () => ui.app.follow(choice) || ui.state.coach.say(choice.text ?? choice.title)));
  return bubble('coach', ui.t('coach'), line.text, html`<div class="chips">${chips}</div>`);
}
