import base from './styles/base.css';
import chat from './styles/chat.css';
import lobby from './styles/lobby.css';
import report from './styles/report.css';
import tokens from './styles/tokens.css';

export const styles = tokens + base + lobby + chat + report;
