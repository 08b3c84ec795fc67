// SPDX-License-Identifier: EPL-2.0
/** What a poet does to whole poems: make, open, rename, move to the trash, harvest into. */
package gleaner.editor.command;
