// SPDX-License-Identifier: EPL-2.0
/** What the room Life-line decides without a screen: which age is chosen, where on the line it stands, which notes are pinned where. */
package gleaner.desk.lifeline;
