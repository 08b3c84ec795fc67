/** Keeps what nobody else may see, in Equinox' secure storage. */
package gleaner.secrets;
