// SPDX-License-Identifier: EPL-2.0
/** What keeps the new line a sentence: forms, capitals, articles, agreement, marks. */
package gleaner.engine.substitution.grammar;
