package org.birge.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that tells libraries which database this is, and refuses every query. */
record WithoutStatements(Connection connection) implements InvocationHandler {

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                WithoutStatements.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new WithoutStatements(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (Statement.class.isAssignableFrom(method.getReturnType())) {
            throw new IllegalStateException("query outside a transaction");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
