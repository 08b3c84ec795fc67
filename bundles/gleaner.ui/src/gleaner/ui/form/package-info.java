// SPDX-License-Identifier: EPL-2.0
/** Rows of forms in which things are set: a label, a field, what is wrong with it; a row for each kind of parameter. */
package gleaner.ui.form;
