/** The poem editor: its page, its marks of origin, the Word view, and all that brings text into a poem. */
package gleaner.editor;
