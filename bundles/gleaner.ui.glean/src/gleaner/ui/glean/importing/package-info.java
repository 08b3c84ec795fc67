/** Making a corpus of files: the wizard and its forms. */
package gleaner.ui.glean.importing;
