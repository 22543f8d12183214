import { ApplyForm } from '../elements/apply-form/apply-form.ts';
import './file-drop.ts';
import { define } from './registry.ts';

define('apply-form', ApplyForm);
