// Run by the vendor's own Java SDK: make the calls that come in, one a line, and write what each gives, one a line.
//
//   connect PORT [FILE OF THE RSA KEY]   open a connection for quotes and one for trading, after closing earlier ones
//   qot.getTicker {"maxRetNum": 1, ...}  call a method with this c2s, and wait for the reply
//   onPush_UpdateTicker                  wait for the next push to this callback

import com.futu.openapi.FTAPI;
import com.futu.openapi.FTAPI_Conn;
import com.futu.openapi.FTAPI_Conn_Qot;
import com.futu.openapi.FTAPI_Conn_Trd;
import com.futu.openapi.FTSPI_Conn;
import com.futu.openapi.FTSPI_Qot;
import com.futu.openapi.FTSPI_Trd;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

final class VendorCalls {
    private static final long SECONDS = 10;
    private static final JsonFormat.Printer PRINTER =
        JsonFormat.printer().preservingProtoFieldNames().omittingInsignificantWhitespace();

    /** The arguments that each callback got, by the callback's name. */
    private final Map<String, BlockingQueue<Object[]>> heard = new ConcurrentHashMap<>();
    private final Map<String, FTAPI_Conn> connections = new LinkedHashMap<>();

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, "UTF-8");
        // Whatever the SDK logs: the answers have stdout for themselves.
        System.setOut(System.err);
        FTAPI.init();
        VendorCalls program = new VendorCalls();
        answers.println(methods());
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            answers.println(program.answer(line));
        }
        System.exit(0);
    }

    /** Return the names of the SDK's calls: the public methods that take a request. */
    private static JsonObject methods() {
        JsonArray names = new JsonArray();
        for (Method method : FTAPI_Conn_Qot.class.getDeclaredMethods()) {
            if (takesRequest(method)) {
                names.add("qot." + method.getName());
            }
        }
        for (Method method : FTAPI_Conn_Trd.class.getDeclaredMethods()) {
            if (takesRequest(method)) {
                names.add("trd." + method.getName());
            }
        }
        JsonObject greeting = new JsonObject();
        greeting.add("methods", names);
        return greeting;
    }

    private static boolean takesRequest(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length == 1 && Message.class.isAssignableFrom(types[0]);
    }

    private String answer(String line) {
        try {
            String[] words = line.split(" ", 2);
            if (words[0].equals("connect")) {
                connect(words[1].split(" "));
                return "{}";
            } else if (words[0].startsWith("onPush_")) {
                return told((Message) next(words[0])[1]);
            } else {
                return told(call(words[0], words[1]));
            }
        } catch (InvocationTargetException failure) {
            return failed(failure.getCause());
        } catch (Exception failure) {
            return failed(failure);
        }
    }

    private static String failed(Throwable failure) {
        JsonObject answer = new JsonObject();
        answer.addProperty("error", failure.toString());
        return answer.toString();
    }

    private void connect(String[] words) throws Exception {
        connections.values().forEach(FTAPI_Conn::close);
        heard.clear();
        Class<?>[] callbacks = {FTSPI_Conn.class, FTSPI_Qot.class, FTSPI_Trd.class};
        Object listener = Proxy.newProxyInstance(VendorCalls.class.getClassLoader(), callbacks, this::hear);
        FTAPI_Conn_Qot qot = new FTAPI_Conn_Qot();
        FTAPI_Conn_Trd trd = new FTAPI_Conn_Trd();
        qot.setQotSpi((FTSPI_Qot) listener);
        trd.setTrdSpi((FTSPI_Trd) listener);
        connections.put("qot", qot);
        connections.put("trd", trd);
        boolean encrypted = words.length > 1;
        String key = encrypted ? new String(Files.readAllBytes(Paths.get(words[1])), StandardCharsets.US_ASCII) : "";
        for (FTAPI_Conn connection : connections.values()) {
            connection.setClientInfo("interop", 1);
            connection.setConnSpi((FTSPI_Conn) listener);
            if (encrypted) {
                connection.setRSAPrivateKey(key);
            }
            connection.initConnect("127.0.0.1", Integer.parseInt(words[0]), encrypted);
            Object[] got = next("onInitConnect");
            if ((long) got[1] != 0) {
                throw new IllegalStateException("not connected: " + got[1] + " " + got[2]);
            }
        }
    }

    /** Keep what a callback got; the SDK's own thread runs this. */
    private Object hear(Object listener, Method callback, Object[] arguments) {
        if (callback.getDeclaringClass() == Object.class) {
            return callback.getName().equals("hashCode") ? System.identityHashCode(listener) : listener == arguments[0];
        }
        queue(callback.getName()).add(arguments);
        return null;
    }

    private BlockingQueue<Object[]> queue(String callback) {
        return heard.computeIfAbsent(callback, name -> new LinkedBlockingQueue<>());
    }

    private Object[] next(String callback) throws InterruptedException {
        Object[] got = queue(callback).poll(SECONDS, TimeUnit.SECONDS);
        if (got == null) {
            throw new IllegalStateException(callback + " was not called");
        }
        return got;
    }

    private Message call(String named, String c2s) throws Exception {
        String[] names = named.split("\\.");
        FTAPI_Conn connection = connections.get(names[0]);
        for (Method method : connection.getClass().getDeclaredMethods()) {
            if (method.getName().equals(names[1]) && takesRequest(method)) {
                return reply(connection, method, request(method.getParameterTypes()[0], c2s));
            }
        }
        throw new IllegalArgumentException("the SDK has no " + named);
    }

    /** Return the request with this c2s; a packet id is asked from the SDK, as its users do, unless it is given. */
    private Message request(Class<?> type, String c2s) throws Exception {
        Message.Builder request = (Message.Builder) type.getMethod("newBuilder").invoke(null);
        FieldDescriptor field = request.getDescriptorForType().findFieldByName("c2s");
        FieldDescriptor packet = field.getMessageType().findFieldByName("packetID");
        Message.Builder inner = request.getFieldBuilder(field);
        JsonFormat.parser().merge(c2s, inner);
        if (packet != null && !inner.hasField(packet)) {
            inner.setField(packet, ((FTAPI_Conn_Trd) connections.get("trd")).nextPacketID());
        }
        return request.build();
    }

    private Message reply(FTAPI_Conn connection, Method method, Message request) throws Exception {
        String name = method.getName();
        int serial = (int) method.invoke(connection, request);
        if (serial == 0) {
            throw new IllegalStateException("it sends nothing");
        }
        String callback = "onReply_" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Object[] got = next(callback);
        while ((int) got[1] != serial) {
            got = next(callback);
        }
        return (Message) got[2];
    }

    /** Return an answer that holds a message, and how many fields the SDK's schema lacks, by their place. */
    private static String told(Message message) throws Exception {
        JsonObject unknown = new JsonObject();
        count(unknown, "", message);
        return "{\"value\":" + PRINTER.print(message) + ",\"unknown\":" + unknown + "}";
    }

    private static void count(JsonObject unknown, String path, Message message) {
        int fields = message.getUnknownFields().asMap().size();
        if (fields != 0) {
            unknown.addProperty(path, fields);
        }
        for (Map.Entry<FieldDescriptor, Object> each : message.getAllFields().entrySet()) {
            FieldDescriptor field = each.getKey();
            String inside = path + "." + field.getName();
            if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
                continue;
            }
            if (!field.isRepeated()) {
                count(unknown, inside, (Message) each.getValue());
                continue;
            }
            List<?> items = (List<?>) each.getValue();
            for (int index = 0; index < items.size(); index++) {
                count(unknown, inside + "[" + index + "]", (Message) items.get(index));
            }
        }
    }
}
