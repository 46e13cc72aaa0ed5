import { html, nothing, svg } from 'lit';
import type { Outcome, Report } from '../api/types';
import { icon, type IconName } from './icons';
import { quote } from './quote';
import type { Ui } from './ui';

const LOOK: Record<Outcome['id'], [IconName, string]> = {
  won: ['good', 'good'],
  next_step: ['good', 'good'],
  put_off: ['clock', 'even'],
  gave_up: ['end', 'even'],
  refused: ['close', 'bad'],
  hung_up: ['close', 'bad'],
};

/** How it ended, the mark, and what would fail it whatever the mark. */
export function verdict(ui: Ui, result: Report) {
  const { scenario, outcome, overall } = result;
  const [sign, look] = LOOK[outcome.id] ?? LOOK.put_off;
  return html`
    <section class="verdict">
      <div class="grow">
        <p class="small">${ui.t(scenario.family)}・${scenario.title}</p>
        <p class="outcome ${look}">${icon(sign)}<strong>${outcome.title}</strong></p>
        ${passed(ui, result)}
        ${overall.grade ? html`<p>${overall.grade}</p>` : nothing}
      </div>
      ${overall.mark === null ? html`<p class="no-mark">${ui.t('noMark')}</p>` : ring(ui, overall.mark)}
    </section>
    ${blockers(ui, result)}`;
}

function passed({ t }: Ui, { overall: { passed: pass } }: Report) {
  if (pass === null) return nothing;
  return html`<p><span class="tag ${pass ? 'right' : 'wrong'}">${t(pass ? 'passed' : 'notPassed')}</span></p>`;
}

const ring = ({ t }: Ui, mark: number) => html`
  <p class="ring">${svg`
    <svg viewBox="0 0 100 100" aria-hidden="true">
      <circle class="track" cx="50" cy="50" r="43" />
      <circle class="arc" cx="50" cy="50" r="43" pathLength="100" stroke-dasharray="${mark} 200"
        transform="rotate(-90 50 50)" />
    </svg>`}<span class="sr">${t('mark')}</span><strong>${mark}</strong><span class="sr">/ 100</span></p>`;

function blockers(ui: Ui, { overall: { blockers: found } }: Report) {
  const { t } = ui;
  if (!found.length) return nothing;
  return html`
    <section class="blockers"><h3>${icon('bad')}${t('blockers')}</h3><p>${t('blockersAbout')}</p>
      <ul class="stack">${found.map((blocker) => html`
        <li class="panel"><strong>${blocker.name}</strong>
          ${blocker.quote ? quote(ui, blocker.quote) : nothing}
          <p>${blocker.reason ?? blocker.why ?? nothing}</p></li>`)}</ul>
    </section>`;
}
