/** Lists of plug-ins that somebody keeps, and what they pin. */
package gleaner.plugins.catalogue;
