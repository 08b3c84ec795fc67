/** Where plug-ins are to be had, and what of it may come in. */
package gleaner.plugins.site;
