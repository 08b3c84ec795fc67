// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.nio.charset.Charset;

/** Where an import puts what it keeps. */
interface Shelf {
	/**
	 * Takes a poem as a file of its own.
	 *
	 * @param path a wish for the file's name, without ending; {@code /} makes folders
	 * @param author may be empty
	 * @param text tidied and not empty
	 */
	void addPoem(String path, String title, String author, String text) throws StudioException;

	/** Takes a text as it came. */
	void addText(String name, byte[] bytes, Charset charset, Splitting splitting) throws StudioException;

	/** Takes a .jsonl as it came. */
	void addJsonLines(String name, byte[] bytes, Charset charset, FieldNames.Found fields) throws StudioException;

	/** Takes many poems that came out of one file. */
	Poems addPoems(String name) throws StudioException;

	/** Takes one poem after the other. */
	interface Poems extends AutoCloseable {
		void add(SourcePoem poem) throws StudioException;

		@Override
		void close() throws StudioException;
	}

	/** Keeps nothing: for a preview. */
	Shelf NONE = new Shelf() {
		@Override
		public void addPoem(String path, String title, String author, String text) {
			// nothing is kept
		}

		@Override
		public void addText(String name, byte[] bytes, Charset charset, Splitting splitting) {
			// nothing is kept
		}

		@Override
		public void addJsonLines(String name, byte[] bytes, Charset charset, FieldNames.Found fields) {
			// nothing is kept
		}

		@Override
		public Poems addPoems(String name) {
			return new Poems() {
				@Override
				public void add(SourcePoem poem) {
					// nothing is kept
				}

				@Override
				public void close() {
					// nothing is open
				}
			};
		}
	};
}
