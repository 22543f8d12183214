import type { Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { extractArgTypes, extractComponentDescription } from './arg-types.ts';
import './page.css';

const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'pl', 'sv', 'ja', 'zh-CN', 'ar', 'he'];

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'none' },
    docs: { extractArgTypes, extractComponentDescription },
    options: {
      storySort: {
        order: ['Elements', ['job-board', 'job-posting', 'apply-form', 'file-drop'], 'Styling', 'Examples'],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Colours of the page',
      toolbar: {
        icon: 'circlehollow',
        items: [
          { value: 'light', title: 'Light', icon: 'circlehollow' },
          { value: 'dark', title: 'Dark', icon: 'circle' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: languages, dynamicTitle: true },
    },
    width: {
      description: 'Width of the page',
      toolbar: {
        icon: 'mobile',
        items: [
          { value: 'full', title: 'Full width' },
          { value: 'narrow', title: '320 pixels' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', language: 'en', width: 'full' },
  decorators: [
    (story, { globals, viewMode }) => html`
      <div
        class="page"
        data-theme=${globals['theme']}
        data-view=${viewMode}
        data-width=${globals['width']}
        dir=${globals['direction']}
        lang=${globals['language'] ?? nothing}
      >
        ${story()}
      </div>
    `,
  ],
};

export default preview;
