import { FileDrop } from '../elements/file-drop/file-drop.ts';
import { define } from './registry.ts';

define('file-drop', FileDrop);
