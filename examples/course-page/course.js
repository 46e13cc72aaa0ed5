// What a course can do with the widget's events; a learning platform would record the completion here.
const progress = document.getElementById('progress');

document.addEventListener('duilian-attempt-started', () => {
  progress.textContent = '練習中…';
});

document.addEventListener('duilian-turn', ({ detail }) => {
  progress.textContent = `練習中：第 ${detail.turnsUsed} / ${detail.turnsMax} 輪`;
});

document.addEventListener('duilian-attempt-finished', ({ detail }) => {
  progress.textContent = `完成一場練習：${detail.outcome ? detail.outcome.title : '已結束'}`;
});
