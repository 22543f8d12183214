import { JobPosting } from '../elements/job-posting/job-posting.ts';
import { define } from './registry.ts';

define('job-posting', JobPosting);
