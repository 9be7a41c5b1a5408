// Starts the app in the page.

import './ui/base.css';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadPageAt } from './app.tsx';
import { currentLocale } from './language/locale.ts';
import { guardUnkept } from './offline/device-keeps.ts';
import { keepApp } from './offline/keep-app.ts';
import { holdBuild, ownBuild } from './offline/own-build.ts';
import { followVersions } from './offline/version.ts';
import { startTheme } from './ui/theme.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element #app');

document.documentElement.lang = currentLocale();
startTheme();
const begin = () =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
/** A page that comes sooner is drawn at once; for one that takes longer there is a waiting sign. */
const patienceMs = 250;
void Promise.race([
  // Why it could not be loaded is said by the app, which tries again.
  loadPageAt(location.pathname).catch(() => undefined),
  new Promise((resolve) => setTimeout(resolve, patienceMs)),
]).then(begin);

guardUnkept();
const build = ownBuild();
if (build !== null) {
  holdBuild(build);
  followVersions();
  keepApp();
}
