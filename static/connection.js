// Shows the notice of a page that has not found its server for five seconds, and takes it away for
// good when the page has. The seconds are counted while the page is awake: a machine that is only
// slow has not waited.
(() => {
  const notice = document.getElementById('no-connection');
  if (!notice) return;
  const TURN = 250;
  const MOST = 5000 / TURN;
  const {watch, until} = notice.dataset;
  let turns = 0;
  let timer = 0;
  const look = () => {
    const app = document.querySelector(`[${watch}]`);
    if (app?.getAttribute(watch) === until) {
      clearInterval(timer);
      notice.remove();
    } else if ((app || document.readyState === 'complete') && ++turns === MOST) {
      notice.hidden = false;
    }
  };
  timer = setInterval(look, TURN);
})();
