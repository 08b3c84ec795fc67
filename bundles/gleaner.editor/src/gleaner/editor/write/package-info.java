// SPDX-License-Identifier: EPL-2.0
/** The room to write in: the poem alone, what stands at its foot, and the line that stays in the middle. */
package gleaner.editor.write;
