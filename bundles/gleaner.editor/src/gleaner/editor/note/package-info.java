// SPDX-License-Identifier: EPL-2.0
/** The view of what a poet notes beside a poem. */
package gleaner.editor.note;
