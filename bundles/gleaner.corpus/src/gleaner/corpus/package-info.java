// SPDX-License-Identifier: EPL-2.0
/**
 * Corpora: the texts that engines learn from, kept as plain files.
 *
 * <p>A corpus is a folder {@code corpora/<name>} with a {@code corpus.json} that says what it is called and how its files are read,
 * and the files: {@code poems/} with one poem per file, in UTF-8 (titles and authors are in {@code poems.jsonl}), or whole {@code .txt}
 * and {@code .jsonl} files in {@code texts/}, kept as they came. A poet may edit any of them by hand. {@code cache/} can be deleted and
 * comes back.
 */
package gleaner.corpus;
