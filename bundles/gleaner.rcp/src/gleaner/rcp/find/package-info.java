/** Finding anything by its name: the window, and where what it finds comes from. */
package gleaner.rcp.find;
