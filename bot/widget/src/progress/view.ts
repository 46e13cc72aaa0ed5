import { html, nothing } from 'lit/html.js';
import type { AttemptSummary, Planned, Rating } from '../api/types';
import { meter, seal, tag } from '../views/parts';
import { marked } from '../views/quote';
import { section } from '../views/sections';
import { change, type Pair, type Progress } from './model';
import type { Say } from './texts';

/** What the page shows. */
export interface Shown {
  progress: Progress | null;
  problem: 'offline' | 'failed' | 'signIn' | null;
  chosen: [string, string] | null;
  pairs: Pair[];
  today: string;
}

export interface Look {
  t: Say;
  lang: string;
  choose(side: 0 | 1, attempt: string): void;
}

/** The plan with its dates, and two role-plays side by side. */
export const page = (look: Look, shown: Shown) => html`
  <div class="app" aria-busy=${String(!shown.progress && !shown.problem)}>
    <header class="bar">${seal()}<h2 class="title">${look.t('title')}</h2><a class="link" href="/">${look.t('back')}</a></header>
    <div class="scroll page">${body(look, shown)}</div>
  </div>`;

function body(look: Look, shown: Shown) {
  const { t } = look;
  if (shown.problem) return html`<p role="alert">${t(shown.problem)}</p>`;
  if (!shown.progress) return html`<p role="status">${t('loading')}</p>`;
  return html`
    ${section(t('plan'), plan(look, shown.progress.plan, shown.today))}
    ${section(t('compare'), comparison(look, shown))}`;
}

function plan({ t, lang }: Look, items: Planned[], today: string) {
  if (!items.length) return html`<p class="small">${t('noPlan')}</p>`;
  const done = items.filter((item) => item.done).length;
  return html`<p class="small">${t('progress', { done, all: items.length })}</p>
    <progress max=${items.length} value=${done} aria-label=${t('progress', { done, all: items.length })}></progress>
    <ul class="stack">${items.map((item) => html`<li class="panel">
      <span class="tags">${tag(item.knowledge, 'strong')}${tag(t(item.kind))}${state(t, item, today)}
        <span class="small">${t('due', { date: new Date(item.due_on).toLocaleDateString(lang) })}</span></span>
      ${item.kind === 'scenario' ? html`<a href="/?scenario=${item.item}">${item.title}</a>` : html`<p>${item.title}</p>`}
    </li>`)}</ul>`;
}

function state(t: Say, { done, due_on: due }: Planned, today: string) {
  if (done) return tag(t('done'), 'right');
  return due < today ? tag(t('late'), 'wrong') : tag(t('open'), 'vague');
}

function comparison(look: Look, { progress, chosen, pairs }: Shown) {
  const { t } = look;
  if (!chosen) return html`<p class="small">${t('needTwo')}</p>`;
  return html`<p class="small">${t('compareAbout')}</p>
    <div class="sides">${([0, 1] as const).map((side) => picker(look, progress!.finished, side, chosen[side]))}</div>
    <ul class="stack pairs">${pairs.map((pair) => row(t, pair))}</ul>`;
}

const picker = ({ t, lang, choose }: Look, attempts: AttemptSummary[], side: 0 | 1, chosen: string) => html`
  <label><span class="small">${t(side ? 'second' : 'first')}</span>
    <select @change=${(event: Event) => choose(side, (event.target as HTMLSelectElement).value)}>
    ${attempts.map((attempt) => html`<option value=${attempt.id} ?selected=${attempt.id === chosen}>
      ${new Date(attempt.started_at).toLocaleString(lang, { month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' })}・${
        attempt.overall === null ? t('noMark') : t('mark', { mark: attempt.overall })}・${attempt.scenario.title}</option>`)}</select></label>`;

function row(t: Say, pair: Pair) {
  const moved = change(pair);
  return html`<li class="panel"><h4>${pair.id} ${pair.name}
    ${moved ? tag(t(moved), moved === 'up' ? 'right' : moved === 'down' ? 'wrong' : '') : nothing}</h4>
    <div class="sides">${rating(t, 'first', pair.before)}${rating(t, 'second', pair.after)}</div></li>`;
}

const rating = (t: Say, side: 'first' | 'second', { level, quotes }: Rating) => html`
  <div><h5>${t(side)}</h5>
    <p class="tags">${meter(level)}<span class="small">${level === null ? t('none') : t('level', { level })}</span></p>
    ${quotes.map((words) => html`<blockquote>${marked(words)}<span class="small">${
      t('turn', { number: words.number })}</span></blockquote>`)}</div>`;
