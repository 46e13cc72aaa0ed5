import { unsafeCSS, type CSSResult } from 'lit';
import base from './styles/base.css';
import chat from './styles/chat.css';
import lobby from './styles/lobby.css';
import report from './styles/report.css';
import tokens from './styles/tokens.css';

/** Our own files only; nothing that a trainee or the gateway wrote becomes CSS. */
export const sheet = (text: string): CSSResult => unsafeCSS(text);

export const styles = [tokens, base, lobby, chat, report].map(sheet);
