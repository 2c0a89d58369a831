// The start screen stands in index.html; it is painted before the app's own code takes the processor. On a slow phone that
// is the difference between half a second and more than one. Any other page has nothing to paint yet.
const loadApp = () => void import('./main.ts');

if (document.querySelector('#shell h1')) requestAnimationFrame(() => setTimeout(loadApp));
else loadApp();
export {};
