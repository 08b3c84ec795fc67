// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

/**
 * Something that the page of a poem shows or does beyond the words themselves. Whoever has something to add is a component of this kind;
 * those of higher service ranking come first. UI thread only.
 */
public interface PageFeature {
	/** Adds it to a page that has just been made and lasts as long as its widget. The poem has not been read yet. */
	void addTo(PoemEditor page);
}
