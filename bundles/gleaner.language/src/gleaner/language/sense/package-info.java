/** What words mean, and words that could stand in their place. */
package gleaner.language.sense;
