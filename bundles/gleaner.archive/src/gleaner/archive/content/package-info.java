// SPDX-License-Identifier: EPL-2.0
/** What goes into an archive, and what does not: the plan, the licences, the copies. */
package gleaner.archive.content;
