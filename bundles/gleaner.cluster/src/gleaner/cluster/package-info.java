// SPDX-License-Identifier: EPL-2.0
/** Jobs: many trainings or makings as numbered tasks that can be killed, run twice, run anywhere, and put together again. */
package gleaner.cluster;
