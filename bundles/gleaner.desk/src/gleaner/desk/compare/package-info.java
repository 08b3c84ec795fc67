/** What the room Compare remembers and decides. */
package gleaner.desk.compare;
