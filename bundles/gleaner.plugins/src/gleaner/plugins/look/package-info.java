/** What a plug-in can do, as far as its classes tell. */
package gleaner.plugins.look;
