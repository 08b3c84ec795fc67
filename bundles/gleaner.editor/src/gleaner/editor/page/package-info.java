// SPDX-License-Identifier: EPL-2.0
/** The page of a poem: the editor, its look, keeping what is not saved, taking in what comes; and how others add to it. */
package gleaner.editor.page;
