import { render } from 'preact';

const root = document.getElementById('app');
if (root) render(<h1>Loopscope</h1>, root);
