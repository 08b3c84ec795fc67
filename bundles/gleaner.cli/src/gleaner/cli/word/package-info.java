// SPDX-License-Identifier: EPL-2.0
/** Commands about words and lines: sound, sense and form. */
package gleaner.cli.word;
