import type { Browser } from 'playwright-core';

/** Starts Chromium on its own, for what needs no test runner. */
export declare function launchChromium(): Promise<Browser>;
