import { JobBoard } from '../elements/job-board/job-board.ts';
import './job-posting.ts';
import { define } from './registry.ts';

define('job-board', JobBoard);
