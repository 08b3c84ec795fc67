/** The poet's guide in a window of its own, and the list of keys. */
package gleaner.ui.guide;
