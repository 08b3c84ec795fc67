// SPDX-License-Identifier: EPL-2.0
/** What the room Compare remembers and decides. */
package gleaner.desk.compare;
