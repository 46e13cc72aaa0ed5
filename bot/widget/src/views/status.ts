import { html, nothing } from 'lit';
import type { Mood } from '../api/types';
import type { Play } from '../core/play';
import { icon } from './icons';
import { meter } from './parts';
import type { Ui } from './ui';

const FEELINGS = ['patience', 'trust', 'interest'] as const;

/** How far the conversation is, and in practice how the buyer feels. */
export function status(ui: Ui, { attempt, moodBefore }: Play) {
  const { turns_used: used, turns_max: max, mood } = attempt;
  return html`
    <div class="status">
      <p class="turns">${ui.t('turns', { used, max })}</p>
      ${mood ? html`<ul class="moods">${FEELINGS.map((feeling) => feelingMeter(ui, feeling, mood, moodBefore))}
        </ul>` : nothing}
    </div>`;
}

function feelingMeter({ t }: Ui, feeling: keyof Mood, mood: Mood, before: Mood | null) {
  const level = mood[feeling];
  const change = before ? Math.sign(level - before[feeling]) : 0;
  const way = change > 0 ? 'up' : 'down';
  return html`
    <li class=${change ? way : ''}>${t(feeling)}${meter(level)}
      ${change ? icon(way) : nothing}
      <span class="sr">${t('level', { level, max: 4 })} ${change ? t(way) : ''}</span></li>`;
}
