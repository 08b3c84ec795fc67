/** What keeps the new line a sentence: forms, capitals, articles, agreement, marks. */
package gleaner.engine.substitution.grammar;
