// SPDX-License-Identifier: EPL-2.0
/** Making a corpus of files: the wizard and its forms. */
package gleaner.ui.glean.importing;
