// SPDX-License-Identifier: EPL-2.0
/** The form that a poem is meant to have, and where it has it. */
package gleaner.editor.form;
