// SPDX-License-Identifier: EPL-2.0
/** Line work by commands: {@link gleaner.studio.poem.LineWork} and {@link gleaner.studio.poem.Lineation} on the poem in front. */
package gleaner.editor.lines;
