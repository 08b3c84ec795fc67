/** Titles out of titles, and authors who never were. */
package gleaner.engine.substitution.title;
