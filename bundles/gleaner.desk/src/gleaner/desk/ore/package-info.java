// SPDX-License-Identifier: EPL-2.0
/** What the room of raw poems shows and offers. */
package gleaner.desk.ore;
