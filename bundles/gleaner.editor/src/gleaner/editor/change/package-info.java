// SPDX-License-Identifier: EPL-2.0
/** Words of a poem that came for others where a poem was made anew: from one to the next, and what can be done with them. */
package gleaner.editor.change;
